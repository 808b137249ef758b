/** The training counter. */
export const trainingVi = {
  'settings.trainingMode': 'Tập huấn',
  'training.what':
    'Quầy tập huấn có văn phòng mẫu, cụm mật khẩu, hồ sơ và dãy số riêng, nằm ở thư mục riêng trên máy này. Mã hồ sơ tập huấn bắt đầu bằng chữ T nên không bao giờ trùng mã thật; giấy in có chữ TẬP HUẤN và không tính vào chỉ tiêu.',
  'training.here': 'Máy đang ở quầy tập huấn. Quầy thật vẫn khóa và còn nguyên.',
  'training.notHere': 'Máy đang ở quầy thật. Vào tập huấn thì quầy thật được khóa và không bị đụng tới.',
  'training.enter': 'Vào quầy tập huấn',
  'training.leave': 'Về quầy thật',
} as const;
